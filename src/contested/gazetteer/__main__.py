"""`python -m contested.gazetteer FILE [FOLDER …]`: compile the place index into FILE.

The index is compiled by this in a process of its own, since it takes half a gigabyte for a while.
"""

import gc
import sys
from pathlib import Path

from contested.gazetteer.build import compile_index

if __name__ == "__main__":
    gc.disable()
    compile_index(Path(sys.argv[1]), tuple(map(Path, sys.argv[2:])))

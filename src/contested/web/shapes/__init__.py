"""What the API answers, as pydantic models: the edge, and the source of the page's own types.

All offsets count Unicode code points of the text as it is shown, which is the text that the API
gives; a name that is not shown is replaced in it, and the offsets are those after that.
"""

"""What is measured of the program: quality and speed, one file a benchmark."""

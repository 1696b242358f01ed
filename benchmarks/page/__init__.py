"""What the page costs to open and to move, by the size of its graph."""

"""From a store to a picture, from a picture to a page that opens anywhere."""

"""Is what is denied, planned, supposed, asked or reported read as such?"""

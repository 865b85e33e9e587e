"""Bytes to the lines that a person sees: decoding, the tree, what scripts and attributes hold."""

"""In and out: files of other systems, read and written through mappings."""

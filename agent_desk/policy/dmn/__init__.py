"""Decision tables as DMN 1.3 XML: read, written, and evaluated as the specification says."""

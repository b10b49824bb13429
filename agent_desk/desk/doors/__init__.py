"""What one can turn to between two customers; a customer who comes closes all of it."""

"""What an agent may decide: decision tables, read, checked, decided and explained.

A policy is a folder of TOML files (``notation``), or DMN (``dmn``). Its cells are parsed once
to intervals and sets (``cells``); deciding, explaining and checking all use that one form.
Nothing here knows a decision by name, a database or a screen.
"""

"""From sound to text, on this machine only: models, telephone audio, recognisers. Floor 3.

The only package that imports vosk, and with prompts the only one that touches audio libraries.
"""

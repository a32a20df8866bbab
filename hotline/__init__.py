"""Putting it together: settings, wiring, the web app, the pipeline, the worker and the command line. Floor 5, the top.

Everything may be imported here; nothing below may import this.
"""

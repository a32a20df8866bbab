"""The demonstration: a stand-in carrier, the really running web app and worker, and scripted people who call each other."""

def analyse(source, source_type=None):
    return [], [], None

"""How fast and how large: ours beside LlamaIndex's default pipeline, same model, same papers, in one run."""

"""Questions, sample papers, scores: how good the answers are."""

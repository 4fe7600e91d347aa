"""Words as committee papers print them: lines and paragraphs, labels and numbers, dates, names."""

"""One module for each kind of question: from the question and the library to a draft of the answer."""

"""What a person sees: the chat page."""

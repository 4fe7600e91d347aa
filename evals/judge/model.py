"""A judge model behind any service that speaks OpenAI's chat completions: a server of one's own, or a provider's."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from llama_index.core.llms import LLM

_TEMPERATURE = 0.7
"""Rounds are worth something only where they may differ; as for the samples of self-consistency (Wang et al., "Self-
consistency improves chain of thought reasoning in language models", ICLR 2023)."""


class JudgeError(ValueError):
    """A judge that cannot be had; the message says what to do."""


def model_of(name: str, url: str, key: str | None = None, *, seconds: float = 60.0) -> "LLM":
    """`url` is the service's root, such as http://127.0.0.1:11434/v1. `seconds` is how long a reply may take.

    Nothing is asked yet. Raises JudgeError.
    """
    try:
        from llama_index.llms.openai_like import OpenAILike
    except ImportError as error:
        raise JudgeError(
            "A judge model needs a package more: pip install 'board-papers-assistant[judge]', then ask again."
        ) from error
    try:
        return OpenAILike(
            model=name,
            api_base=url,
            # A server of one's own asks for no key, but the client will not go without one.
            api_key=key or "none",
            is_chat_model=True,
            temperature=_TEMPERATURE,
            timeout=seconds,
            max_retries=1,
        )
    except ValueError as error:
        raise JudgeError(f"The model {name} cannot be a judge: {error}") from error

"""The one model: a text in, marks of all heads out."""

from reportedly.marking.encoder.encoder import Encoded, Encoder, Tag

__all__ = ["Encoded", "Encoder", "Tag"]

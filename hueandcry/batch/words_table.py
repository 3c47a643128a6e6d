"""Short plain words for passwords that can be read aloud and typed; four of them are worth 28 bits, for a demo."""

from __future__ import annotations

_TEXT = (
    "amber anchor apple arrow autumn badge barley beacon bell birch bottle bracken bridge bronze brook "
    "candle canal castle cedar chalk cherry clover cobalt copper coral cotton cradle daisy delta dove "
    "elder ember falcon fern field flint forest fossil garden ginger glacier granite harbour hazel heron "
    "hollow honey indigo island ivory jasmine juniper kettle kestrel lantern lavender ledger lemon linen "
    "lobster maple marble marsh meadow mercury mill mint mortar nettle oak oat ocean olive onyx orchard "
    "otter oxide paper parsley pebble pepper pigeon pine plum pocket poppy prism quarry quartz quill "
    "rabbit raven reed ribbon river robin rowan saddle saffron salmon sandal scarlet shale silver slate "
    "sparrow spruce starling stone summit swallow tallow teal thistle thyme timber topaz trellis tulip "
    "turnip umber valley velvet violet walnut water wheat willow window winter wren yarrow yew "
)

WORDS = tuple(_TEXT.split())

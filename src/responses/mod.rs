//! Responses: what readers say back, read from the places where they already are, as one typed conversation.
//! Values in, values out: it must not touch a page, ask the network or read a clock.

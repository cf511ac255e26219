import Testing

/// The program in a real terminal on real files; one after the other, since each has a terminal to itself.
@Suite(.serialized) enum EndToEnd {}

/// The signs that are drawn, for terminals that show Unicode and for those that do not.
package struct Glyphs: Hashable, Sendable {
  /// Whether only ASCII may be drawn.
  package let isASCII: Bool
  /// A horizontal line.
  package let horizontal: Character
  /// A vertical line.
  package let vertical: Character
  /// The corners of a box: top left, top right, bottom left, bottom right.
  package let corners: [Character]
  /// A selected and an unselected choice of several in sight.
  package let radio: (on: String, off: String)
  /// A set and an unset flag.
  package let check: (on: String, off: String)
  /// What stands for missing text.
  package let ellipsis: String
  /// What stands for a secret, as long for every secret.
  package let mask: String
  /// That more is above, and that more is below.
  package let more: (up: String, down: String)

  /// For terminals with UTF-8.
  package static let unicode = Glyphs(
    isASCII: false, horizontal: "─", vertical: "│", corners: ["┌", "┐", "└", "┘"], radio: ("(•)", "( )"),
    check: ("[x]", "[ ]"), ellipsis: "…", mask: "••••••••", more: ("▲", "▼"))

  /// For terminals that show ASCII only.
  package static let ascii = Glyphs(
    isASCII: true, horizontal: "-", vertical: "|", corners: ["+", "+", "+", "+"], radio: ("(*)", "( )"),
    check: ("[x]", "[ ]"), ellipsis: "...", mask: "********", more: ("^", "v"))

  /// For the console of the Linux kernel: text in UTF-8, but a font of at most 512 glyphs, so that signs are ASCII.
  package static let console = Glyphs(
    isASCII: false, horizontal: "-", vertical: "|", corners: ["+", "+", "+", "+"], radio: ("(*)", "( )"),
    check: ("[x]", "[ ]"), ellipsis: "...", mask: "********", more: ("^", "v"))

  private init(
    isASCII: Bool, horizontal: Character, vertical: Character, corners: [Character],
    radio: (on: String, off: String), check: (on: String, off: String), ellipsis: String, mask: String,
    more: (up: String, down: String)
  ) {
    self.isASCII = isASCII
    self.horizontal = horizontal
    self.vertical = vertical
    self.corners = corners
    self.radio = radio
    self.check = check
    self.ellipsis = ellipsis
    self.mask = mask
    self.more = more
  }

  /// Whether both sets of signs are the same.
  package static func == (left: Glyphs, right: Glyphs) -> Bool {
    left.isASCII == right.isASCII && left.horizontal == right.horizontal
  }

  /// Tells the sets apart.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(isASCII)
    hasher.combine(horizontal)
  }

  /// A character as the terminal can show it, in one column when it had to be replaced.
  package func shown(_ character: Character) -> Character {
    guard horizontal.isASCII, !character.isASCII else { return character }
    if isASCII { return Glyphs.replacements[character] ?? "?" }
    return Glyphs.signs.contains(character) ? Glyphs.replacements[character] ?? character : character
  }

  /// What is drawn rather than written.
  private static let signs: Set<Character> = [
    "•", "…", "─", "│", "┌", "┐", "└", "┘", "┬", "┴", "├", "┤", "▲", "▼", "█", "→", "←",
  ]

  private static let replacements: [Character: Character] = [
    "•": "*", "…": "~", "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "┬": "+", "┴": "+",
    "├": "+", "┤": "+", "▲": "^", "▼": "v", "█": "#", "–": "-", "—": "-", "‘": "'", "’": "'", "“": "\"",
    "”": "\"", "→": ">", "←": "<", "×": "x", "\u{A0}": " ",
  ]
}

import CNcurses
import TerminalUI

/// Styles as attributes and colour pairs of ncurses.
struct Palette {
  private let looks: [(attributes: Attributes, pair: Int16)]

  /// Without colour.
  init() { looks = Role.allCases.map { _ in ([], 0) } }

  /// With the colours of a theme, which ncurses must have been told to use.
  init(_ theme: Theme, _ custom: [Role: Look] = [:], colours: Int) {
    var pairs: [Int: Int16] = [:]
    looks = Role.allCases.map { role in
      let look = (custom[role] ?? theme.look(of: role)).reduced(toColours: colours)
      // Pair 0 is the terminal's own: line ends in it are erased, not written.
      if look.foreground < 0, look.background < 0 { return (look.attributes, 0) }
      let key = Int(look.foreground) << 16 | Int(look.background) & 0xFFFF
      let pair = pairs[key] ?? Int16(pairs.count + 1)
      if pairs[key] == nil { init_pair(pair, look.foreground, look.background) }
      pairs[key] = pair
      return (look.attributes, pair)
    }
  }

  /// What ncurses wants to know of a style.
  func resolve(_ style: Style) -> (attributes: attr_t, pair: Int16) {
    let look = looks[Int(style.role.rawValue)]
    let all = style.attributes.union(look.attributes)
    var attributes: attr_t = 0
    if all.contains(.bold) { attributes |= cn_attribute_bold() }
    if all.contains(.reverse) { attributes |= cn_attribute_reverse() }
    if all.contains(.underline) { attributes |= cn_attribute_underline() }
    if all.contains(.dim) { attributes |= cn_attribute_dim() }
    return (attributes, look.pair)
  }
}

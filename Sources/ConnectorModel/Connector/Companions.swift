/// What stands in the connector's folder beside the two JSON files.
package struct Companions: Hashable, Sendable {
  /// The size of `icon.png` in bytes, nil when there is none.
  package var iconBytes: Int?
  /// The size of `script.csx` in bytes, nil when there is none.
  package var scriptBytes: Int?
  /// Whether a `readme.md` or `intro.md` stands there, whatever its case.
  package var hasReadme: Bool
  /// Whether the folder has been looked at; rules about missing files only speak when it has.
  package var isKnown: Bool

  /// Describes a folder; without arguments, one that has not been looked at.
  package init(
    iconBytes: Int? = nil, scriptBytes: Int? = nil, hasReadme: Bool = false, isKnown: Bool = false
  ) {
    self.iconBytes = iconBytes
    self.scriptBytes = scriptBytes
    self.hasReadme = hasReadme
    self.isKnown = isKnown
  }
}

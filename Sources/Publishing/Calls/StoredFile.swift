/// A file that is moved beside the connector, under a fixed name, since other names break the address of some.
package enum StoredFile: String, CaseIterable, Hashable, Sendable {
  case icon = "icon.png"
  case script = "script.csx"

  /// The media type that is given to the storage; the official tool gives none for scripts.
  var contentType: String? { self == .icon ? "image/png" : nil }

  /// What it is to the connector, as settings.json has it.
  package var word: String { self == .icon ? "icon" : "script" }

  /// The call that moves it.
  package var call: ServiceCall { self == .icon ? .icon : .script }
}

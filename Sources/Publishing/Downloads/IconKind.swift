/// The kinds of images that connectors have as icons, told by their first bytes.
package enum IconKind: String, CaseIterable, Hashable, Sendable {
  case png, jpg, gif, bmp, webp, ico, svg

  /// The kind of an image; nil for what is no image that is known.
  package init?(_ bytes: [UInt8]) {
    let start = bytes.prefix(12)
    if start.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if start.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpg
    } else if start.starts(with: "GIF8".utf8) {
      self = .gif
    } else if start.starts(with: "BM".utf8) {
      self = .bmp
    } else if start.starts(with: "RIFF".utf8), start.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else if start.starts(with: [0, 0, 1, 0]) {
      self = .ico
    } else if IconKind.isSVG(bytes) {
      self = .svg
    } else {
      return nil
    }
  }

  /// The name of the file in a connector's folder.
  package var fileName: String { "icon." + rawValue }

  /// The name of the kind in a sentence.
  package var title: String { self == .jpg ? "JPEG" : self == .webp ? "WebP" : rawValue.uppercased() }

  private static func isSVG(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes.prefix(1024), as: UTF8.self)
    return text.drop { $0 == "\u{FEFF}" || $0.isWhitespace }.hasPrefix("<") && text.contains("<svg")
      && !text.lowercased().contains("<html")
  }
}

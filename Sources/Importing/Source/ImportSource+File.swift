extension ImportSource {
  /// Describes a file, whose references lead to the files beside it; `read` gives the bytes of a path.
  ///
  /// Absolute paths are not followed: a document from elsewhere must not choose what is read here.
  package init(file path: String, bytes: [UInt8], read: @escaping @Sendable (String) -> [UInt8]?) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    self.init(bytes: bytes, name: path) { companion in
      companion.hasPrefix("/") || companion.contains("://") ? nil : read(folder + companion)
    }
  }
}

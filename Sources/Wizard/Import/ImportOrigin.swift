/// Where an import comes from.
package enum ImportOrigin: Hashable, Sendable {
  /// A file of the disk.
  case file(String)
  /// An http or https address.
  case address(String)
  /// Text that was pasted.
  case pasted(String)

  /// What messages call it.
  package var name: String {
    switch self {
    case .file(let path): path
    case .address(let address): address
    case .pasted: "pasted text"
    }
  }
}

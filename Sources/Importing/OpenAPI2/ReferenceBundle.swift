import JSONText

/// One OpenAPI 2.0 document made of several: what stands in other files is written into the main one.
///
/// Schemas become definitions; path items, parameters and responses are written out where they are used, since a
/// connector's path cannot be a reference. References that lead nowhere stay, and the import tells of them.
struct ReferenceBundle {
  private var documents: SourceDocuments
  private var names: [SourceNode.Identity: String] = [:]
  private var taken = FreeNames()
  private var added: [(name: String, node: SourceNode)] = []
  private var open: Set<SourceNode.Identity> = []

  /// The bundled document laid out anew; nil when nothing of it stands elsewhere.
  static func bundled(
    _ document: JSONDocument, companion: @escaping @Sendable (String) -> [UInt8]?
  ) -> [UInt8]? {
    guard needsBundling(document.root) else { return nil }
    var bundle = ReferenceBundle(document, companion)
    return bundle.document().written() + [0x0A]
  }

  private init(_ document: JSONDocument, _ companion: @escaping @Sendable (String) -> [UInt8]?) {
    documents = SourceDocuments(document, companions: companion)
    for name in document.root["definitions"]?.keys ?? [] { _ = taken.insert(name) }
  }

  private static func needsBundling(_ root: JSONValue) -> Bool {
    if root["paths"]?.children.contains(where: { $0["$ref"]?.string != nil }) ?? false { return true }
    return SourceDocuments.hasParts(root.document)
  }

  private mutating func document() -> JSONFragment {
    var result = ObjectBuilder()
    for (key, node) in documents.root.members {
      guard key == "paths", node.value.isObject else {
        result[key] = copy(node)
        continue
      }
      var paths = ObjectBuilder()
      for (path, item) in node.members { paths[path] = item["$ref"] == nil ? copy(item) : inlined(item) }
      result["paths"] = paths.fragment
    }
    var definitions = ObjectBuilder(result["definitions"] ?? [:])
    // Copies add more to the end.
    var done = 0
    while done < added.count {
      let (name, node) = added[done]
      definitions[name] = copy(node)
      done += 1
    }
    if !definitions.isEmpty { result["definitions"] = definitions.fragment }
    return result.fragment
  }

  /// What an object is to the references in it.
  private enum Context {
    case other
    /// `parameters` or `responses`, whose entries are written out where they are used.
    case list
    /// One of its entries.
    case entry
    /// Names that a user chose, such as those of properties.
    case names
  }

  private mutating func copy(_ node: SourceNode, _ context: Context = .other) -> JSONFragment {
    if node.value.isArray {
      return .array(node.elements.map { copy($0, context == .list ? .entry : .other) })
    }
    guard node.value.isObject else { return JSONFragment(node.value) }
    if let reference = node["$ref"]?.string, node.file > 0 || !reference.hasPrefix("#") {
      return referred(node, isEntry: context == .entry)
    }
    return .object(
      node.members.map { key, child in JSONFragment.Member(key, copy(child, inner(key, of: context))) })
  }

  private func inner(_ key: String, of context: Context) -> Context {
    switch (context, key) {
    case (.list, _): .entry
    case (.names, _): .other
    case (_, "responses"), (_, "parameters"): .list
    case (_, "properties"), (_, "definitions"): .names
    default: .other
    }
  }

  private mutating func referred(_ node: SourceNode, isEntry: Bool) -> JSONFragment {
    guard let target = resolved(node) else { return JSONFragment(node.value) }
    guard !isEntry else { return inlined(node) }
    if target.file == 0, target.pointer.tokens.first == "definitions", target.pointer.tokens.count == 2 {
      return ["$ref": .string("#" + target.pointer.description)]
    }
    if let name = names[target.identity] { return ["$ref": .string("#/definitions/" + name)] }
    let name = freeName(target)
    names[target.identity] = name
    added.append((name, target))
    return ["$ref": .string("#/definitions/" + name)]
  }

  private mutating func inlined(_ node: SourceNode) -> JSONFragment {
    guard let target = resolved(node), open.insert(target.identity).inserted else {
      return JSONFragment(node.value)
    }
    defer { open.remove(target.identity) }
    return copy(target)
  }

  private mutating func resolved(_ node: SourceNode) -> SourceNode? {
    let reference = node["$ref"]?.string ?? ""
    guard case .success(let target) = documents.resolve(reference, from: node.file) else { return nil }
    return target
  }

  private mutating func freeName(_ target: SourceNode) -> String {
    let file =
      documents.path(of: target.file).split(separator: "/").last.map { $0.prefix { $0 != "." } } ?? ""
    let last = target.pointer.last ?? String(file)
    let plain = String(last.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "_-.".contains($0)) })
    return taken.take(plain.isEmpty ? "Schema" : plain)
  }
}

import ConnectorModel
import CorpusConnectors
import JSONText
import Runner
import TestSupport
import Testing
import Transport

/// Every operation of the real connectors becomes a request, or a typed error says why not.
struct CorpusRequestTests {
  @Test func everyOperationBuildsOrSaysWhyNot() throws {
    var built = 0
    var refused: [String: Int] = [:]
    for path in Corpus.definitions {
      let connector = Connector(definitionAt: path)
      guard connector.definition != nil else { continue }
      let connection = try ConnectionDefinition(connector)
      var values = ConnectionValues()
      for field in connection.fields { values[field.name] = .secret(Secret("s3cret-\(field.name)")) }
      let builder = try RequestBuilder(
        connector, connection: connection, baseURL: "https://service.example", usesExamples: true)
      for operation in builder.definition.operations {
        let form = OperationForm(operation, in: builder.definition)
        #expect(Set(form.fields.map(\.name)).count == form.fields.count, "\(path) \(operation.name)")
        do {
          let prepared = try builder.prepare(operation, inputs: inputs(for: form), connection: values)
          check(prepared, "\(path) \(operation.name)")
          built += 1
        } catch {
          #expect(!error.message.isEmpty)
          refused[error.message.split(separator: ";").last.map { String($0) } ?? "", default: 0] += 1
        }
      }
    }
    print("requests of real operations: \(built) built, refused: \(refused)")
  }

  private func inputs(for form: OperationForm) -> InputValues {
    var inputs = InputValues()
    for field in form.fields where field.preset == nil && field.isRequired {
      inputs[field.name] = value(of: field.kind)
    }
    return inputs
  }

  private func value(of kind: InputKind) -> InputValue {
    switch kind {
    case .text: .text("a b/ü")
    case .integer: .text("7")
    case .number: .text("1.50")
    case .boolean: .text("true")
    case .file: .file(#filePath)
    case .json: .json(["a": [1, "x"]])
    case .list(let item): .json(.array([fragment(of: item)]))
    }
  }

  private func fragment(of kind: InputKind) -> JSONFragment {
    switch kind {
    case .integer, .number: 7
    case .boolean: true
    case .json: ["a": 1]
    case .text, .file, .list: "a,b"
    }
  }

  private func check(_ prepared: PreparedRequest, _ place: String) {
    let url = prepared.request.url
    #expect(url.hasPrefix("https://service.example/"), "\(place): \(url)")
    #expect(url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "\(place): \(url)")
    #expect(!url.contains("{") && !url.contains("}") && !url.contains("#"), "\(place): \(url)")
    #expect(!url.dropFirst("https://service.example".count).hasPrefix("//"), "\(place): \(url)")
    #expect(URLParts(url)?.host == "service.example", "\(place): \(url)")
    for header in prepared.request.headers {
      #expect(!header.value.utf8.contains { $0 < 0x20 && $0 != 9 }, "\(place): \(header.name)")
    }
  }
}

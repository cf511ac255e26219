import JSONText
import YAMLReading

/// Something to make a connector of: its bytes and what to call it.
package struct ImportSource: Sendable {
  /// The content as read.
  package let bytes: [UInt8]
  /// A file name, an address, or `-`; used in messages and, without a title in the document, as the title.
  package let name: String

  /// The files beside it, by their path from its folder; nil for those that are not there.
  package let companion: @Sendable (String) -> [UInt8]?

  /// What it is, where that is known; nil to look.
  package var format: SourceFormat?
  /// Files of Postman variables: environments and globals.
  package var environments: [ImportSource] = []
  /// Which collection of a Postman data dump is meant.
  package var collectionName: String?

  /// Describes a source; without `companion` references to other files lead nowhere.
  package init(
    bytes: [UInt8], name: String, companion: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
  ) {
    self.bytes = bytes
    self.name = name
    self.companion = companion
  }

  /// Recognises the format and converts the source into the files of a connector.
  ///
  /// Formats that are not imported are refused with an error that names what was recognised.
  package func convert() throws(ImportError) -> ImportResult {
    let format = self.format ?? SourceFormat.detect(bytes)
    let result = try convert(as: format).prunedWhenLarge()
    return ImportResult(
      definition: result.definition, properties: result.properties, report: located(result.report))
  }

  private func convert(as format: SourceFormat) throws(ImportError) -> ImportResult {
    switch format {
    case .openAPI2JSON, .malformedJSON: return try OpenAPI2Importer.convert(self)
    case .openAPI2YAML:
      let laidOut = JSONFragment(try yaml().root).written() + [0x0A]
      return try OpenAPI2Importer.convert(ImportSource(bytes: laidOut, name: name, companion: companion))
    case .openAPI3(_, let isYAML):
      let document = isYAML ? try yaml() : try OpenAPI2Importer.index(self)
      return try OpenAPI3Importer.convert(document, self, format: format)
    case .postmanCollection, .postmanDump:
      return try PostmanImporter.convert(
        collection(format), name: name, format: format, environment: variables())
    case .har:
      let archive = HARArchive(try OpenAPI2Importer.index(self).root)
      return try CapturedImporter.convert(
        archive.requests, skipped: archive.skipped, name: name, title: stem, format: format)
    case .curl, .sample:
      let text = String(decoding: bytes, as: UTF8.self)
      let requests = format == .curl ? CurlCommand.requests(in: text) : SampleText.requests(in: text)
      return try CapturedImporter.convert(requests, name: name, title: stem, format: format)
    default: throw .unsupported(format, name: name)
    }
  }

  /// The collection; of a data dump the one that was asked for.
  private func collection(_ format: SourceFormat) throws(ImportError) -> JSONValue {
    let root = try OpenAPI2Importer.index(self).root
    guard format == .postmanDump else { return root }
    let all = root["collections"].map { $0.elements.filter(\.isObject) } ?? []
    let names = all.map { PostmanReader.text($0["name"] ?? $0["info"]?["name"]) }
    if let chosen = collectionName {
      guard let position = names.firstIndex(of: chosen) else {
        throw .noSuchCollection(chosen, names: names, name: name)
      }
      return all[position]
    }
    guard let only = all.first, all.count == 1 else { throw .severalCollections(names, name: name) }
    return only
  }

  /// The variables of the environment files, the later ones over the earlier.
  private func variables() throws(ImportError) -> [PostmanField] {
    var variables: [PostmanField] = []
    for environment in environments {
      let root = try OpenAPI2Importer.index(environment).root
      let values = root["values"] ?? root["environment"]?["values"]
      guard let values, values.isArray else { throw .noEnvironment(name: environment.name) }
      variables += PostmanReader.fields(values)
    }
    return variables
  }

  /// The report with the lines of the source that its remarks speak of.
  private func located(_ report: ImportReport) -> ImportReport {
    var report = report
    let line: (JSONValue) -> Int?
    let document: JSONDocument
    if let json = try? JSONDocument(bytes) {
      let index = LineIndex(bytes)
      document = json
      line = { index.lineNumber(of: $0.keyRange?.lowerBound ?? $0.range.lowerBound) }
    } else if let yaml = try? YAMLText(bytes) {
      document = yaml.document
      line = { yaml.line(of: $0) }
    } else {
      return report
    }
    for index in report.notes.indices where report.notes[index].pointer != .root {
      report.notes[index].line = document.value(at: report.notes[index].pointer).flatMap(line)
    }
    return report
  }

  private func yaml() throws(ImportError) -> JSONDocument {
    do throws(YAMLError) {
      return try YAMLText(bytes).document
    } catch {
      throw .malformedYAML(name: name, error)
    }
  }

  /// The name without folders and without `.json`, `.swagger.json`, `.yaml` and the like.
  var stem: String {
    let last = name.split(separator: "/").last.map { String($0) } ?? ""
    let parts = last.split(separator: ".", omittingEmptySubsequences: true)
    return parts.first.map { String($0) } ?? ""
  }
}

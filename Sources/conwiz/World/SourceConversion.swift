import ConnectorModel
import Importing
import JSONText
import Runner
import Transport
import Wizard

/// Reads and converts what the wizard imports.
struct SourceConversion {
  private let origin: ImportOrigin
  private let variables: [String: String]

  init(_ origin: ImportOrigin, _ variables: [String: String]) {
    self.origin = origin
    self.variables = variables
  }

  func outcome() async -> Result<ConvertedSource, OpenFailure> {
    do throws(OpenFailure) {
      var source = try await read()
      if !variables.isEmpty { source.environments = [environment] }
      guard !Task.isCancelled else { throw OpenFailure(path: origin.name, message: "stopped") }
      return .success(
        ConvertedSource(
          origin: origin, bytes: source.bytes, result: try await convert(source), variables: variables))
    } catch {
      return .failure(error)
    }
  }

  private func read() async throws(OpenFailure) -> ImportSource {
    switch origin {
    case .file(let path): return try await file(path)
    case .pasted(let text): return ImportSource(bytes: Array(text.utf8), name: origin.name)
    case .address(let address):
      do throws(RemoteSourceError) {
        let client = HTTPClient(options: RemoteSource.options)
        return try await RemoteSource(address, client: client).load()
      } catch {
        throw OpenFailure(path: address, message: error.message)
      }
    }
  }

  private func file(_ path: String) async throws(OpenFailure) -> ImportSource {
    do throws(FileReadError) {
      // A file of the network may keep its thread waiting.
      let read = await OwnThread.run { Result { () throws(FileReadError) in try FileReader.disk(path) } }
      return ImportSource(file: path, bytes: try read.get()) { try? FileReader.disk($0) }
    } catch {
      throw OpenFailure(path: path, message: "'\(path)' cannot be read: \(error.reason)")
    }
  }

  private func convert(_ source: ImportSource) async throws(OpenFailure) -> ImportResult {
    do throws(ImportError) {
      return try await OwnThread.run { Result { () throws(ImportError) in try source.convert() } }.get()
    } catch {
      throw OpenFailure(path: origin.name, message: error.message)
    }
  }

  private var environment: ImportSource {
    let values = variables.sorted { $0.key < $1.key }.map { name, value -> JSONFragment in
      ["key": .string(name), "value": .string(value)]
    }
    let json: JSONFragment = ["values": .array(values)]
    return ImportSource(bytes: json.written(), name: "variables")
  }
}

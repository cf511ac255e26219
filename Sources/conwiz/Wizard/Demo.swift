import ArgumentParser
import Curses
import Glibc
import SampleService
import Transport
import Wizard

/// The wizard on a sample connector whose service runs inside the process.
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Try the wizard on a sample connector with a live service, without a network.")

  @Flag(help: "Run only the sample service, and print its address.")
  var serveOnly = false

  @Option(help: "The port of the sample service; 0 lets the system choose.")
  var port: UInt16 = 0

  @OptionGroup var terminal: TerminalFlags

  func run() async throws {
    let server = try await started()
    if serveOnly {
      print(server.baseURL)
      fflush(nil)
      while !Task.isCancelled { try await Task.sleep(for: .seconds(3600)) }
      return
    }
    let folder = try folder()
    let flags = try terminal.resolved()
    let options = WizardOptions(
      path: folder, ascii: flags.options.ascii, mouse: flags.options.mouse, isDemo: true)
    let code = flags.bound {
      PlainMode.isWanted(flags.isPlain)
        ? PlainRun.run(options, baseURL: server.baseURL)
        : WizardSession.run(
          options, terminal: flags.options, baseURL: server.baseURL, notice: flags.notice)
    }
    await server.stop()
    FileDescriptorOutput.standardError.write("conwiz: the demo connector stays in \(folder)\n")
    throw ExitCode(code)
  }

  private func started() async throws -> SampleServer {
    do throws(SampleServerError) {
      return try await SampleServer.start(port: port) { url, json in
        let type = HTTPHeader(name: "Content-Type", value: "application/json")
        // A client of its own, and only now: libcurl's start would be felt before the first paint.
        _ = try? await HTTPClient().send(HTTPRequest(.post, url, headers: [type], body: .bytes(json)))
      }
    } catch {
      FileDescriptorOutput.standardError.write("conwiz: \(error.message)\n")
      throw ExitCode(5)
    }
  }

  private func folder() throws -> String {
    do throws(DemoFolderError) {
      return try DemoFolder.make()
    } catch {
      FileDescriptorOutput.standardError.write("conwiz: \(error.message)\n")
      throw ExitCode(3)
    }
  }
}

import ArgumentParser
import Commands
import Curses
import Glibc
import SampleService
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
    let flags = try terminal.resolved()
    let isPlain = PlainMode.isWanted(flags.isPlain)
    // Before anything is made for a wizard that cannot be shown.
    if !serveOnly, !isPlain, isatty(0) != 1 || isatty(1) != 1 {
      FileDescriptorOutput.standardError.write("conwiz: \(TerminalError.notATerminal.message)\n")
      throw ExitCode(2)
    }
    let server = try await started()
    if serveOnly {
      Output.current.write(Array((server.baseURL + "\n").utf8))
      while !Task.isCancelled, Output.current.failure() == nil { try await Task.sleep(for: .seconds(3600)) }
      return
    }
    let host = DemoHost(server: server, folder: try folder())
    let options = WizardOptions(
      path: host.folder, ascii: flags.options.ascii, mouse: flags.options.mouse, isDemo: true,
      reducesMotion: flags.reducesMotion, welcomes: !isPlain)
    let code = flags.bound {
      isPlain
        ? PlainRun.run(options, baseURL: server.baseURL)
        : WizardSession.run(
          options, terminal: flags.options, baseURL: server.baseURL, notice: flags.notice)
    }
    if let note = await host.stop() { FileDescriptorOutput.standardError.write("conwiz: \(note)\n") }
    throw ExitCode(code)
  }

  private func started() async throws -> SampleServer {
    do throws(SampleServerError) {
      return try await DemoHost.serve(port: port)
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

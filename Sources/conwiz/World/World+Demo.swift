import SampleService
import Synchronization
import Wizard

extension World {
  /// Opens the sample connector, with its service inside the process; a second time the same one.
  func openDemo() {
    let before = demo.withLock { $0 }
    Task.detached { [self] in
      do throws(SampleServerError) {
        let host: DemoHost
        if let before {
          host = before
        } else {
          let server = try await DemoHost.serve()
          do throws(DemoFolderError) {
            host = DemoHost(server: server, folder: try DemoFolder.make())
          } catch {
            await server.stop()
            return mailbox.post(.loaded(.failure(OpenFailure(path: error.path, message: error.message))))
          }
          demo.withLock { $0 = host }
        }
        await desk.openDemo(host.folder, baseURL: host.server.baseURL)
      } catch {
        mailbox.post(.loaded(.failure(OpenFailure(path: "", message: error.message))))
      }
    }
  }
}

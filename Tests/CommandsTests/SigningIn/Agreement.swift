import AuthorizationServer
import Dispatch
import Synchronization

/// A person who agrees to a sign-in, for closures that cannot wait.
struct Agreement: Sendable {
  private let service: AuthorizationService

  init(_ service: AuthorizationService) { self.service = service }

  /// The address the browser ends at; nil when the server refuses.
  func address(of url: String) -> String? {
    let found = Found()
    let done = DispatchSemaphore(value: 0)
    let service = service
    // The caller holds a thread of the pool; the answer is made on another.
    Task.detached { [url] in
      if case .success(let address) = await service.agree(to: url) { found.address.withLock { $0 = address } }
      done.signal()
    }
    done.wait()
    return found.address.withLock { $0 }
  }

  private final class Found: Sendable {
    let address = Mutex<String?>(nil)
  }
}

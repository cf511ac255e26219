import Transport

extension SignedExchange {
  /// Removes something once; after a lost answer it is looked for, and what is not there any more is gone.
  func remove(_ deletion: HTTPRequest, lookingBy look: HTTPRequest) async throws(PublishingError) {
    do throws(PublishingError) {
      _ = try await response(to: deletion, as: .delete)
    } catch {
      guard error.leavesOutcomeOpen, !error.isCancelled, try await isGone(look) else { throw error }
    }
  }

  private func isGone(_ look: HTTPRequest) async throws(PublishingError) -> Bool {
    do throws(PublishingError) {
      _ = try await response(to: look, as: .read)
      return false
    } catch {
      if error.isCancelled { throw error }
      guard case .service(let refusal) = error else { return false }
      return refusal.isMissingConnector
    }
  }
}

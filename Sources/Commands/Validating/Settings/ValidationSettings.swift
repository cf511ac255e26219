import Validation

/// What is asked of one connector.
struct ValidationSettings: Sendable {
  let validator: Validator
  let threshold: FailureThreshold
  let baseline: Baseline?

  var profile: Profile { validator.profile }
}

/** Plain Next has nothing to register; without a file of its own, it would take the portal's at the workspace root. */
export function register() {}

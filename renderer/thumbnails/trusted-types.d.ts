/** The part of Trusted Types (W3C) that is used here. */
type TrustedScriptAddress = string & { readonly trusted: 'script address' };

interface TrustedTypePolicyFactory {
  /** Throws where the page's policy does not name it, and at its second use. */
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): TrustedScriptAddress };
}

interface Window {
  readonly trustedTypes: TrustedTypePolicyFactory;
}

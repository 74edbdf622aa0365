export interface PageProps {
  /** Another number: something was changed on one of the pages, so what is shown is read again. */
  readonly version: number;
  /** To be called after a change that other pages show too. */
  readonly changed: () => void;
}

import { Button, Link, type ButtonProps } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Pane } from "../pane";
import type { SavedFile } from "../state";

interface SaveLinkProps {
  readonly pane: Pick<Pane, "dispatch">;
  readonly file: SavedFile;
  readonly children: ReactNode;
}

/** A link that saves a file when it is pressed: no page may save one unasked, nor learn how it went. */
export const SaveLink = ({ pane, file, children }: SaveLinkProps): ReactNode => (
  <Link href={file.href} download={file.name} onClick={() => pane.dispatch({ type: "saved", file })}>
    {children}
  </Link>
);

interface SaveButtonProps extends SaveLinkProps {
  readonly appearance?: ButtonProps["appearance"];
  readonly size?: ButtonProps["size"];
  readonly lead?: boolean;
}

/** The same, drawn as a button. */
export const SaveButton = ({ pane, file, children, appearance, size, lead = false }: SaveButtonProps): ReactNode => (
  <Button
    as="a"
    {...(appearance ? { appearance } : {})}
    {...(size ? { size } : {})}
    data-lead={lead ? true : undefined}
    href={file.href}
    download={file.name}
    onClick={() => pane.dispatch({ type: "saved", file })}
  >
    {children}
  </Button>
);

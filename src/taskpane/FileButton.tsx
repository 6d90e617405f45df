import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";

interface FileButtonProps {
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly accept?: string;
  readonly multiple?: boolean;
  /** Says more than the label to who does not see what stands around it. */
  readonly name?: string;
  readonly size?: ButtonProps["size"];
  readonly appearance?: ButtonProps["appearance"];
  /** The one next thing: focus comes here when the thing before it is done. */
  readonly lead?: boolean;
}

/** A button that asks for files. Nothing is told when the clerk chooses none. */
export function FileButton({ label, onFiles, accept = ".xlsx", multiple = false, name, size, appearance, lead = false }: FileButtonProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...(size ? { size } : {})} {...(appearance ? { appearance } : {})} aria-label={name} data-lead={lead ? true : undefined} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        aria-label={name ?? label}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = ""; // the same file again, once mended, is a change too
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}

import { useEffect, useRef, type ReactNode } from "react";

/** Heading of what has come in the place of the steps: focus goes to it, so that a screen reader says where one is. */
export function ViewHeading({ children }: { readonly children: ReactNode }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}

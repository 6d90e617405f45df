import { useMemo, type ReactNode } from "react";
import { QUOTAS } from "../../messages.vi/pane";
import { PICTURE } from "../../messages.vi/picture";
import type { QuotaCheck, Review } from "../../review/review";
import { Disclosure } from "../Disclosure";
import { type Usage, usages } from "../models/pictures";
import { Sign } from "../Sign";
import { UsageBar } from "./UsageBar";

/** Every check as one bar under the other: the phòng among themselves, then groups and the agency. */
export function UsagePicture({ review }: { readonly review: Review }): ReactNode {
  const { units, others } = useMemo(() => usages(review), [review]);
  return (
    <>
      <Bars title={PICTURE.units} rows={units} />
      <Bars title={PICTURE.others} rows={others} />
      <Disclosure summary={PICTURE.table}>{() => <UsageTable rows={[...units, ...others]} />}</Disclosure>
    </>
  );
}

const verdict = ({ over, ceiling, used }: QuotaCheck): string => (over > 0 ? QUOTAS.over(over) : QUOTAS.room(ceiling - used));

interface BarsProps {
  readonly title: string;
  readonly rows: readonly Usage[];
}

function Bars({ title, rows }: BarsProps): ReactNode {
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className="bars" aria-label={title}>
        {rows.map(({ id, label, check, bar }) => (
          <li key={id}>
            <span>{label}</span>
            <UsageBar bar={bar} label={PICTURE.usageBar(label, check.used, check.ceiling)} />
            <span className="second">
              {`${check.used}/${check.ceiling} · `}
              <Sign severity={check.severity} word={verdict(check)} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function UsageTable({ rows }: { readonly rows: readonly Usage[] }): ReactNode {
  const { heads } = PICTURE;
  return (
    <div className="wide" tabIndex={0} role="group" aria-label={PICTURE.usage}>
      <table aria-label={PICTURE.usage}>
        <thead>
          <tr>
            {[heads.scope, heads.rule, heads.used, heads.ceiling, heads.verdict].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, scope, rule, check }) => (
            <tr key={id}>
              <th scope="row">{scope}</th>
              <td>{rule}</td>
              <td>{check.used}</td>
              <td>{check.ceiling}</td>
              <td>
                <Sign severity={check.severity} word={verdict(check)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

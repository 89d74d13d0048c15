/** A rate with what it divides as its title, and a mark where not all who are counted report both parts. */
export function RateOfPart({
  text,
  title,
  partial,
}: {
  text: string;
  title: string | undefined;
  partial: boolean | undefined;
}) {
  return (
    <abbr title={title}>
      {text}
      {partial ? <span aria-hidden="true"> *</span> : null}
    </abbr>
  );
}

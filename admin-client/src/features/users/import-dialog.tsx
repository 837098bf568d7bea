import { describeError } from "@confa/api-client";
import { Banner, Button, Dialog, saveFile, Spinner } from "@confa/ui";
import { useId } from "react";
import { useMessages } from "@/messages/messages";
import { toCsv } from "@/shared/csv/csv";
import { BadLines } from "./bad-lines";
import type { ImportPlan } from "./import-plan";
import styles from "./import.module.css";
import { type ImportResult, useImport } from "./use-import";

/** Accounts from a file: what it would do first, then it is done. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages();
  const { check, creation, numDone } = useImport();
  const plan = typeof check.data === "object" ? check.data : null;
  const canCreate = plan !== null && plan.good.length > 0 && creation.isIdle;
  const actions = (
    <>
      <Button variant="quiet" isDisabled={creation.isPending} onPress={onClose}>
        {creation.isSuccess ? t.general.done : t.general.cancel}
      </Button>
      {canCreate ? (
        <Button variant="primary" onPress={() => creation.mutate(plan)}>
          {t.importUsers.create(plan.good.length)}
        </Button>
      ) : null}
    </>
  );
  return (
    <Dialog
      isOpen
      isDismissable={false}
      title={t.importUsers.title}
      actions={actions}
      onOpenChange={(isOpen) => !isOpen && !creation.isPending && onClose()}
    >
      {creation.isIdle ? <FileChoice onChoose={(file) => check.mutate(file)} /> : null}
      <div aria-live="polite" className={styles["stack"]}>
        {check.isPending ? <Waiting text={t.importUsers.checking} /> : null}
        {check.isError ? <Banner tone="danger">{describeError(check.error)}</Banner> : null}
        {typeof check.data === "string" ? <Banner tone="danger">{check.data}</Banner> : null}
        {plan !== null && creation.isIdle ? <Plan plan={plan} /> : null}
        {creation.isPending && plan ? (
          <Waiting text={t.importUsers.creating(numDone, plan.good.length)} />
        ) : null}
        {creation.data === undefined ? null : <Result result={creation.data} />}
      </div>
    </Dialog>
  );
}

function FileChoice({ onChoose }: { onChoose: (file: File) => void }) {
  const t = useMessages();
  const id = useId();
  return (
    <div className={styles["file"]}>
      <label htmlFor={id}>{t.importUsers.choose}</label>
      <input
        id={id}
        type="file"
        accept=".csv,text/csv"
        aria-describedby={`${id}hint`}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onChoose(file);
        }}
      />
      <p id={`${id}hint`} className={styles["hint"]}>
        {t.importUsers.columns}
      </p>
    </div>
  );
}

function Waiting({ text }: { text: string }) {
  return (
    <p className={styles["waiting"]}>
      <Spinner />
      {text}
    </p>
  );
}

function Plan({ plan }: { plan: ImportPlan }) {
  const t = useMessages();
  return (
    <>
      <p>{t.importUsers.good(plan.good.length)}</p>
      {plan.bad.length === 0 ? null : (
        <BadLines title={t.importUsers.bad(plan.bad.length)} lines={plan.bad} />
      )}
    </>
  );
}

function Result({ result: { created, failed } }: { result: ImportResult }) {
  const t = useMessages();
  const generated = created.flatMap(({ username, password }) =>
    password === null ? [] : [[username, password]],
  );
  const save = () => saveFile("passwords.csv", "text/csv", toCsv([["username", "password"], ...generated]));
  return (
    <>
      <p>{t.importUsers.created(created.length)}</p>
      {generated.length === 0 ? null : (
        <>
          <Button variant="primary" onPress={save}>
            {t.importUsers.download}
          </Button>
          <p className={styles["hint"]}>{t.importUsers.downloadHint}</p>
        </>
      )}
      {failed.length === 0 ? null : <BadLines title={t.importUsers.failed(failed.length)} lines={failed} />}
    </>
  );
}

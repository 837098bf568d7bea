import { Button } from "@confa/ui";
import { FormPage } from "@/shared/form-page/form-page";

/** Somebody else was quicker. */
export function AlreadyInitialized({ onContinue }: { onContinue: () => void }) {
  return (
    <FormPage
      title="There is an administrator now"
      lead="Somebody created the first administrator of this server meanwhile. Ask that person for an account."
    >
      <Button variant="primary" size="lg" isBlock onPress={onContinue}>
        Go to sign in
      </Button>
    </FormPage>
  );
}

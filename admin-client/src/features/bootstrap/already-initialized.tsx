import { Button } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import { FormPage } from "@/shared/form-page/form-page";

/** Somebody else was quicker. */
export function AlreadyInitialized({ onContinue }: { onContinue: () => void }) {
  const t = useMessages();
  return (
    <FormPage title={t.signIn.alreadyInitialized} lead={t.signIn.alreadyInitializedText}>
      <Button variant="primary" size="lg" isBlock onPress={onContinue}>
        {t.signIn.goToSignIn}
      </Button>
    </FormPage>
  );
}

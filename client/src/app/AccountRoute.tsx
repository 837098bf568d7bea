import { AccountPage } from "@/features/account/AccountPage";
import { useMessages } from "@/messages/messages";
import { PageBar } from "./PageBar";

export default function AccountRoute() {
  const t = useMessages();
  return (
    <>
      <title>{t.account.pageTitle}</title>
      <PageBar />
      <AccountPage />
    </>
  );
}

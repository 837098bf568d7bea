import { useNavigate } from "react-router";
import { HomePage } from "@/features/home/HomePage";
import { roomPath } from "@/shared/room-name";
import { ThemeButton } from "@/shared/ThemeButton";
import { PersonMenu } from "./PersonMenu";

export function HomeRoute() {
  const navigate = useNavigate();
  return (
    <>
      <title>Confa</title>
      <HomePage
        menu={
          <>
            <ThemeButton />
            <PersonMenu />
          </>
        }
        onJoin={(room, hash) => void navigate(roomPath(room, hash))}
      />
    </>
  );
}

export const StartPage = () => <main className="main" />

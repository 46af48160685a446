export const LogPage = () => <main className="main" />

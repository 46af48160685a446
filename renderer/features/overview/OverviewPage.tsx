export const OverviewPage = () => <main className="main" />
